package org.broadtape.comments.moderation.book.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.broadtape.comments.moderation.book.RuleBooks.Saved;
import org.broadtape.comments.moderation.book.Trial;

/// The rule book at the desk.
///
/// @param versions those that were saved, the newest first
/// @param judge    the address of the outside judge, or why there is none, in words
/// @param trial    what the typed one would have made of the newest comments
public record BookPage(BookForm typed, List<Saved> versions, String judge, Optional<Trial> trial, boolean saved, String problem) {

    public BookPage {
        versions = List.copyOf(versions);
    }

    public List<Count.Part> parts() {
        return Arrays.asList(Count.Part.values());
    }

    public List<Count> counts(Count.Part part) {
        return Arrays.stream(Count.values()).filter(count -> count.part() == part).toList();
    }
}
