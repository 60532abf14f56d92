package org.broadtape.articles.web;

import org.broadtape.articles.filing.Author;

/// An author and what they wrote.
public record AuthorPage(Author author, String path, Listing listing) {
}
