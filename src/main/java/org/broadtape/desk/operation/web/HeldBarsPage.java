package org.broadtape.desk.operation.web;

import java.util.List;

import org.broadtape.desk.web.Said;

/// @param count   how many wait in all
/// @param more    whether there may be others behind these
/// @param decides whether whoever looks may decide
record HeldBarsPage(List<HeldBarLine> held, long count, boolean more, boolean decides, Said said) {

    public long last() {
        return held.isEmpty() ? 0 : held.getLast().held().id();
    }
}
