package org.broadtape.api.keys.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.staff.DeskEntries;
import org.broadtape.members.staff.DeskEntry;
import org.broadtape.members.staff.DeskEntry.Part;
import org.broadtape.members.staff.Right;

@ApplicationScoped
class KeyEntries implements DeskEntries {

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(Part.MACHINE, "API keys", "/desk/keys", 'x', Right.MANAGE_KEYS));
    }
}
