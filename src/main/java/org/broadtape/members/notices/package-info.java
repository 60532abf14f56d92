/// Mails that tell a member what happened to their account, so that they notice what they did not do: [org.broadtape.members.notices.AccountNotices].
@NullMarked
package org.broadtape.members.notices;

import org.jspecify.annotations.NullMarked;
