package org.broadtape.members.staff;

import java.util.List;

/// What a module puts into the menu of the desk. A bean, found by injection; what belongs to modules below `members` the desk itself puts in.
public interface DeskEntries {

    List<DeskEntry> entries();
}
