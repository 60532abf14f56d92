/// In which browsers a member has signed in: [org.broadtape.members.signin.browsers.Browsers].
@NullMarked
package org.broadtape.members.signin.browsers;

import org.jspecify.annotations.NullMarked;
