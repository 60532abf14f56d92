/// `/desk/moderation/rule`: the desk says who may comment, and reads what readers are told.
@NullMarked
package org.broadtape.comments.rule.web;

import org.jspecify.annotations.NullMarked;
