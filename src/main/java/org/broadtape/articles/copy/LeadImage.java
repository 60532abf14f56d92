package org.broadtape.articles.copy;

/// The picture at the head of an article, by the reference under which [org.broadtape.articles.images] keeps it (`sha256:…`).
public record LeadImage(String ref, String alt, String caption, String credit) {
}
