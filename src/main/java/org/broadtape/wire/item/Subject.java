package org.broadtape.wire.item;

/// What an item is about: a code as written (`medtop:20000385`), the address it stands for, a name; each may be empty.
public record Subject(String code, String uri, String name) {
}
