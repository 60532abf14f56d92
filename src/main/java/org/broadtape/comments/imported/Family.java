package org.broadtape.comments.imported;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings the comments of an article into the order in which they are written down: by time, and each behind the one that it answers.
/// Who answers nobody that is there, or in a circle, stands at the top.
final class Family {

    private static final Comparator<ImportedComment> BY_TIME = Comparator.comparing(ImportedComment::at).thenComparing(ImportedComment::key);

    private final Map<String, List<ImportedComment>> answers;
    private final Set<String> placed;
    private final List<Place> places = new ArrayList<>();

    /// A comment in its place.
    ///
    /// @param parent key of the one above it; empty at the top
    record Place(ImportedComment comment, String parent) {
    }

    private Family(Map<String, List<ImportedComment>> answers, Set<String> there) {
        this.answers = answers;
        this.placed = new HashSet<>(there);
    }

    /// @param there keys of comments that are here already
    static List<Place> placed(Collection<ImportedComment> comments, Set<String> there) {
        var keys = comments.stream().map(ImportedComment::key).collect(Collectors.toSet());
        var family = new Family(comments.stream().collect(Collectors.groupingBy(ImportedComment::parent, HashMap::new, Collectors.toList())), there);
        family.place(comments.stream().filter(one -> !keys.contains(one.parent())).toList());
        comments.stream().sorted(BY_TIME).forEach(one -> family.place(List.of(one))); // what is left answers in a circle: its oldest breaks it
        return family.places;
    }

    private void place(Collection<ImportedComment> tops) {
        var next = new PriorityQueue<>(BY_TIME);
        next.addAll(tops);
        while (!next.isEmpty()) {
            var one = next.poll();
            var parent = placed.contains(one.parent()) ? one.parent() : "";
            if (placed.add(one.key())) {
                places.add(new Place(one, parent));
                next.addAll(answers.getOrDefault(one.key(), List.of()));
            }
        }
    }
}
