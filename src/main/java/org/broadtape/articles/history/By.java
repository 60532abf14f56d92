package org.broadtape.articles.history;

/// Who changed something: a name for the list of revisions, such as `Bruno Almeida` or `wire: northgate`.
public record By(String name) {

    /// Somebody at the command line of the machine.
    public static final By OPERATOR = new By("operator");
}
