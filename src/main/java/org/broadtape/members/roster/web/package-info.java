/// `/desk/members`: finding members, and one of them with what can be done for it.
@NullMarked
package org.broadtape.members.roster.web;

import org.jspecify.annotations.NullMarked;
