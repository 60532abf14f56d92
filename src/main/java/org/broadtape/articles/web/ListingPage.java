package org.broadtape.articles.web;

/// A section, a topic, or all that is about something.
///
/// @param path its address
/// @param subject the address under which its feeds lie: its own, or that of what it is about
public record ListingPage(boolean topic, String title, String lede, String path, String subject, Listing listing) {
}
