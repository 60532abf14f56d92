/// Keys of the API: what each opens, how often, and who made and revoked it. Start at [org.broadtape.api.keys.ApiKeys].
/// The surprising choice: every node remembers all keys in force, so that a flood of wrong ones asks the database nothing.
@NullMarked
package org.broadtape.api.keys;

import org.jspecify.annotations.NullMarked;
