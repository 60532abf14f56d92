package org.broadtape.wire.moving.wordpress.text;

import java.util.List;
import java.util.Optional;

/// What posts refer to by number.
public interface Library {

    /// A file of the media library; strings that are not there are empty. `parent` is the post that it was uploaded for.
    ///
    record Attachment(String id, String parent, String url, String title, String caption, String alt) {

        public boolean isImage() {
            return url.matches("(?i).*\\.(jpe?g|png|gif|webp|avif|bmp|tiff?|svg)(\\?.*)?");
        }
    }

    Optional<Attachment> attachment(String id);

    /// The file with that address, in its original size.
    Optional<Attachment> at(String url);

    /// The files that were uploaded for a post, in order.
    List<Attachment> of(String post);

    /// The text of a block that is used again in many posts.
    Optional<String> reused(String id);
}
