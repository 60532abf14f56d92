package org.broadtape.kernel;

import java.util.Optional;
import java.util.Set;

/// A place in a page that a module standing lower can fill without being known to the page's module; found by injection.
/// A place that no module fills shows nothing.
public interface Slot {

    /// The name of the place, such as `article/side`, `article/comments`, `frame/search`, `frame/tape`.
    String place();

    /// What to show for the subject (an article's id, or 0 for the frame), to a viewer who is not signed in; empty for nothing.
    Optional<Fragment> about(long subject);

    /// HTML that stands in the page as it is, and the tags under which the page must be dropped when it changes.
    record Fragment(String html, Set<String> tags) {
    }
}
