package org.broadtape.articles.body.rendering;

import java.util.Locale;
import java.util.Map;

/// What files are called in English, by their media types, and how large they are.
final class FileWords {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("audio/mpeg", "Sound (MP3)"),
            Map.entry("audio/mp4", "Sound (M4A)"),
            Map.entry("audio/aac", "Sound (AAC)"),
            Map.entry("audio/ogg", "Sound (Ogg)"),
            Map.entry("audio/wav", "Sound (WAV)"),
            Map.entry("video/mp4", "Film (MP4)"),
            Map.entry("video/webm", "Film (WebM)"),
            Map.entry("application/pdf", "PDF"),
            Map.entry("text/csv", "Table (CSV)"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint slides"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"),
            Map.entry("application/vnd.oasis.opendocument.text", "OpenDocument text"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "OpenDocument slides"),
            Map.entry("application/zip", "Archive (ZIP)"));

    private FileWords() {
    }

    static String kind(String mediaType) {
        return KINDS.getOrDefault(mediaType, "File");
    }

    /// In thousands, as shops and systems count them: `900 bytes`, `12 KB`, `1.4 MB`.
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        return bytes < 999_500 ? Math.round(bytes / 1000.0) + " KB" : String.format(Locale.ROOT, bytes < 9_950_000 ? "%.1f MB" : "%.0f MB", bytes / 1_000_000.0);
    }
}
