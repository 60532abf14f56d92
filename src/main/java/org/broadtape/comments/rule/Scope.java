package org.broadtape.comments.rule;

/// Where a rule holds. The narrower goes before the wider.
public sealed interface Scope {

    record Site() implements Scope {
    }

    record OfSection(long section) implements Scope {
    }

    record OfArticle(long article) implements Scope {
    }

    default String code() {
        return switch (this) {
            case Site _ -> "site";
            case OfSection _ -> "section";
            case OfArticle _ -> "article";
        };
    }

    default long subject() {
        return switch (this) {
            case Site _ -> 0;
            case OfSection(var section) -> section;
            case OfArticle(var article) -> article;
        };
    }

    static Scope of(String code, long subject) {
        return switch (code) {
            case "article" -> new OfArticle(subject);
            case "section" -> new OfSection(subject);
            default -> new Site();
        };
    }
}
