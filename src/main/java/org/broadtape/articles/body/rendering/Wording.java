package org.broadtape.articles.body.rendering;

/// The few words that a page puts beside an article's own; a site in another language brings its own.
public interface Wording {

    Wording ENGLISH = new Wording() {
        @Override
        public String table() {
            return "Table";
        }

        @Override
        public String notLoaded(String provider) {
            return "Nothing is loaded from " + provider + " until you open it.";
        }

        @Override
        public String open(String provider) {
            return "Open at " + provider;
        }

        @Override
        public String file(String mediaType, long bytes) {
            return FileWords.kind(mediaType) + ", " + FileWords.size(bytes);
        }
    };

    /// What a table without a caption is called by those who hear the page.
    String table();

    /// The sentence in the place of something that lies with a provider.
    String notLoaded(String provider);

    /// The words of the link to it.
    String open(String provider);

    /// What a download is and how large: `Table (CSV), 12 KB`.
    String file(String mediaType, long bytes);
}
