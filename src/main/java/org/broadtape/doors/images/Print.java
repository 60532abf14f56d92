package org.broadtape.doors.images;

/// A picture made for the page: its bytes and what they are.
public final class Print {

    private final byte[] bytes;
    private final ImageType type;

    Print(byte[] bytes, ImageType type) {
        this.bytes = bytes;
        this.type = type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public ImageType type() {
        return type;
    }
}
