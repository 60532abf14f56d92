package org.broadtape.instruments.roll;

/// Which companies are wanted. What is empty is not asked for.
///
/// @param country two letters of ISO 3166
/// @param mic     something that they have issued is listed there
public record CompanyWish(String country, String sector, String mic) {
}
