/// Pages kept as the bytes that leave, for readers who are not signed in and, where the page says that it is the same for all members, for these. Start at [org.broadtape.site.cache.PageCache].
/// A page opts in by saying what it shows ([org.broadtape.kernel.PageTags]); events drop it by what it shows.
/// The surprising choice: on HTTP/1.1 connections a held page is answered inside Netty's pipeline, before the framework has made a request of it.
@NullMarked
package org.broadtape.site.cache;

import org.jspecify.annotations.NullMarked;
