package org.broadtape.kernel;

import java.time.Instant;
import java.util.Optional;
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
    private Optional<Slug> tier = Optional.empty();

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

    /// The page is the same for every member who is signed in and not of the staff, whatever their tier. A page that says neither this nor
    /// [#forMembersOf] is made anew for each of them.
    public PageTags forMembers() {
        forMembers = true;
        return this;
    }

    /// The page was made for a member of this tier, and is the same for every other of it who is not of the staff. It is dropped when the tiers change.
    public PageTags forMembersOf(Slug one) {
        tier = Optional.of(one);
        return show("tiers");
    }

    public boolean isForMembers() {
        return forMembers;
    }

    /// For the members of which tier the page was made; empty where it is for all of them, or for none.
    public Optional<Slug> tier() {
        return tier;
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
