/// What members decide about themselves: their name and picture, what they are told, what is held about them, and that they leave.
/// Other modules join in through [org.broadtape.members.account.HeldAbout].
@NullMarked
package org.broadtape.members.account;

import org.jspecify.annotations.NullMarked;
