package org.broadtape.articles.web;

/// A section or a topic.
///
/// @param path its address, under which its feeds lie too
public record ListingPage(boolean topic, String title, String lede, String path, Listing listing) {
}
