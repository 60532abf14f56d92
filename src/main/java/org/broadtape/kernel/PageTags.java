package org.broadtape.kernel;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/// What the page that is being made shows, said by whoever makes it; one per request, found by injection.
/// Only a page that has said something is kept for the next reader; it is dropped when one of its tags changes.
///
/// Tags in use: `article/17` (every page that shows anything of it), `section/3`, `topic/5`, `author/7` (their listings),
/// `about/9` (the articles about an instrument), `instrument/9`, `company/4` (what they are and what they have announced, never a price), `topic-words/5`,
/// `byline/7`, `portrait/ada-osei` (what is said and shown of them), `front`, `latest` (every listing of the whole), `day/2026-03-07`,
/// `comments/17` (what is said under an article), `comment-rule/section/3` (who may say something),
/// `announcement/5`, `announcements` (every list of the whole), `companies` (the directory), `corrections`, `page/about` (a static page), `tiers` (what members are offered), `frame` (every page).
public class PageTags {

    private final Set<String> tags = new TreeSet<>();
    private Instant until = Instant.MAX;
    private boolean never;
    private boolean forMembers;

    /// The page shows this.
    public PageTags show(String tag) {
        tags.add(tag);
        return this;
    }

    public PageTags show(String kind, long id) {
        return show(kind + "/" + id);
    }

    public PageTags showAll(Set<String> others) {
        tags.addAll(others);
        return this;
    }

    /// From this instant the clock alone makes the page wrong, as `Access` says of each thing that it shows.
    public PageTags until(Instant instant) {
        until = instant.isBefore(until) ? instant : until;
        return this;
    }

    /// The page is for this reader only: it depends on who asks or from where.
    public PageTags never() {
        never = true;
        return this;
    }

    /// The page was made for a member who is signed in, and is the same for every member who is not of the staff, whatever their tier. A page that
    /// does not say so is made anew for each of them.
    public PageTags forMembers() {
        forMembers = true;
        return this;
    }

    public boolean isForMembers() {
        return forMembers;
    }

    public boolean mayBeKept() {
        return !never && !tags.isEmpty();
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    public Instant until() {
        return until;
    }
}
