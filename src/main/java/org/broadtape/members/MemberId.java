package org.broadtape.members;

public record MemberId(long value) {

    @Override
    public String toString() {
        return "member/" + value;
    }
}
