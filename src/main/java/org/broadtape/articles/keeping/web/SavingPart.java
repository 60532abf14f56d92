package org.broadtape.articles.keeping.web;

/// The part of an article's page that saves it, as its reader sees it.
///
/// @param reads whether a list of what this member reads is kept
public record SavingPart(long article, boolean saved, boolean reads) {
}
