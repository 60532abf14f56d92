/// What happened to accounts and what staff did, never changed: [org.broadtape.members.audit.Audit].
@NullMarked
package org.broadtape.members.audit;

import org.jspecify.annotations.NullMarked;
