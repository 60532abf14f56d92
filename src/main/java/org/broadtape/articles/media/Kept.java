package org.broadtape.articles.media;

import org.broadtape.articles.images.StoredImage;

/// What became of a file that came in.
public sealed interface Kept {

    /// By which a body or a lead image names it (`sha256:…`).
    String ref();

    /// It is a picture: for image and gallery blocks, lead images and posters.
    record Picture(StoredImage image) implements Kept {

        @Override
        public String ref() {
            return image.ref();
        }
    }

    /// It is a sound, a film or a document, by `file.type().sort()`: for audio, video and file blocks.
    record Attached(StoredFile file) implements Kept {

        @Override
        public String ref() {
            return file.ref();
        }
    }
}
