/// What readers say against comments: [Reports]. Among it notices of illegal content with their receipt, decision and reasons, as Regulation (EU)
/// 2022/2065 (articles 16, 17 and 20) has them. The surprising choice: reports hide nothing unless the rule book says so; they put a comment before a person.
@NullMarked
package org.broadtape.comments.moderation.reports;

import org.jspecify.annotations.NullMarked;
