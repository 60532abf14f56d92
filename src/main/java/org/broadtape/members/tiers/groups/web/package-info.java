/// `/desk/groups`: firms and libraries whose people have a tier together.
@NullMarked
package org.broadtape.members.tiers.groups.web;

import org.jspecify.annotations.NullMarked;
