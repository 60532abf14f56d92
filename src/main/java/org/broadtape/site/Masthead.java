package org.broadtape.site;

import java.time.LocalDate;

/// The head of a page as everyone sees it.
///
/// @param current the address of the section that the page belongs to, or empty
/// @param front whether it stands over the front page, with the day's date
/// @param search what a module put into that place of the frame; likewise the others
public record Masthead(String current, boolean front, LocalDate day, String search, String company, String member, String tape) {
}
