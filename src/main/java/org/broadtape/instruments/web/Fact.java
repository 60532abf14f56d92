package org.broadtape.instruments.web;

/// A line of the list of what is known of an instrument, such as `52-week range`: `R 210.00 to R 318.40`.
public record Fact(String name, String value) {
}
