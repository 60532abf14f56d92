package org.broadtape.doors.files;

/// The kinds of file that are taken beside pictures.
public enum FileType {
    MP3("audio/mpeg", "mp3", Sort.AUDIO),
    M4A("audio/mp4", "m4a", Sort.AUDIO),
    AAC("audio/aac", "aac", Sort.AUDIO),
    OGG("audio/ogg", "ogg", Sort.AUDIO),
    WAV("audio/wav", "wav", Sort.AUDIO),
    MP4("video/mp4", "mp4", Sort.VIDEO),
    WEBM("video/webm", "webm", Sort.VIDEO),
    PDF("application/pdf", "pdf", Sort.DOCUMENT),
    CSV("text/csv", "csv", Sort.DOCUMENT),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Sort.DOCUMENT),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", Sort.DOCUMENT),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", Sort.DOCUMENT),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", Sort.DOCUMENT),
    ODT("application/vnd.oasis.opendocument.text", "odt", Sort.DOCUMENT),
    ODP("application/vnd.oasis.opendocument.presentation", "odp", Sort.DOCUMENT),
    ZIP("application/zip", "zip", Sort.DOCUMENT);

    /// What readers do with a file, and how many bytes one may have.
    public enum Sort {
        AUDIO(256L << 20), VIDEO(1L << 30), DOCUMENT(64L << 20);

        private final long most;

        Sort(long most) {
            this.most = most;
        }

        public long mostBytes() {
            return most;
        }
    }

    private final String mediaType;
    private final String extension;
    private final Sort sort;

    FileType(String mediaType, String extension, Sort sort) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.sort = sort;
    }

    public String mediaType() {
        return mediaType;
    }

    /// What its names end with, without the dot.
    public String extension() {
        return extension;
    }

    public Sort sort() {
        return sort;
    }

    /// The most that any file may have.
    public static long mostBytes() {
        return Sort.VIDEO.mostBytes();
    }
}
