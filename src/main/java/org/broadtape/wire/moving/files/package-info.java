/// Pictures and files of sites that have moved in: what their articles show at old addresses is noted with the articles, had from there or
/// from a folder or zip archive of uploads, kept, and put into the articles. Start at [org.broadtape.wire.moving.files.MovedFiles].
/// Whatever is killed goes on where it was: a file is wanted until it is had or has failed, an article is open until its files are placed.
/// The surprising choice: an article is set anew once, when none of its files is wanted any more, and not for each of them.
@NullMarked
package org.broadtape.wire.moving.files;

import org.jspecify.annotations.NullMarked;
