package org.broadtape.articles.web;

/// What these addresses answer with.
final class Html {

    static final String UTF_8 = "text/html;charset=UTF-8";

    private Html() {
    }
}
