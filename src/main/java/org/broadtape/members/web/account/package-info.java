/// The account's own pages, below `/account`. All are personal and kept by nobody (`no-store`).
@NullMarked
package org.broadtape.members.web.account;

import org.jspecify.annotations.NullMarked;
