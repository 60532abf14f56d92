package org.broadtape.articles.history;

import java.time.Instant;

import org.broadtape.articles.copy.Copy;

/// One change of an article: who, when, what, and the copy as it then stood.
public record Revision(int number, Instant at, String by, String what, Copy copy) {
}
