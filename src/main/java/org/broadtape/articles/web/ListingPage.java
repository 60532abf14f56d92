package org.broadtape.articles.web;

/// A section, a topic, or all that is about something.
///
/// @param path its address
/// @param section its number; 0 where it is none
/// @param subject the address under which its feeds lie: its own, or that of what it is about
public record ListingPage(boolean topic, String title, String lede, String path, String subject, long section, Listing listing) {
}
