package org.broadtape.doors.files;

import java.util.Optional;

/// Sounds that begin with a frame and nothing before it: MPEG layer III (ISO 11172-3) and AAC in ADTS (ISO 13818-7).
final class MpegFrame {

    private MpegFrame() {
    }

    static Optional<FileType> type(String head) {
        if (head.length() < 4 || head.charAt(0) != 0xFF || (head.charAt(1) & 0xE0) != 0xE0) {
            return Optional.empty();
        }
        var version = (head.charAt(1) >> 3) & 3;
        var layer = (head.charAt(1) >> 1) & 3;
        var rate = head.charAt(2) >> 4;
        var frequency = (head.charAt(2) >> 2) & 3;
        if (layer == 1 && version != 1 && rate != 15 && rate != 0 && frequency != 3) {
            return Optional.of(FileType.MP3);
        }
        return layer == 0 && version >= 2 && (head.charAt(1) & 0xF0) == 0xF0 && ((head.charAt(2) >> 2) & 15) < 13 ? Optional.of(FileType.AAC) : Optional.empty();
    }
}
