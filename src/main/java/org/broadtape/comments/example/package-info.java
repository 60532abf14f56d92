/// What is said in the example newsroom, and who may say it there: `demo/comments.toml`.
@NullMarked
package org.broadtape.comments.example;

import org.jspecify.annotations.NullMarked;
