package org.broadtape.articles.history;

import java.time.Instant;
import java.util.List;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Correction;

/// A newer copy that the source of an article has sent, and that was not put in place of what the desk has made of the article.
///
/// @param by          the source, such as `wire: northgate`
/// @param what        what it sent, such as `version 3`, and why it waits
/// @param revision    the article's own version when the copy came
/// @param theirs      the copy that was sent
/// @param corrections what the source says was wrong, for readers; told when the copy is taken
public record Conflict(long id, ArticleId article, Instant at, String by, String what, int revision, Copy theirs, List<Correction> corrections) {
}
