/// What members put into the frame of every page: [org.broadtape.members.web.MemberLinks].
@NullMarked
package org.broadtape.members.web;

import org.jspecify.annotations.NullMarked;
