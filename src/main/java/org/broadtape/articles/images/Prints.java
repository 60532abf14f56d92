package org.broadtape.articles.images;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.images.Darkroom;
import org.broadtape.doors.images.ImageType;
import org.broadtape.doors.images.Lab;
import org.broadtape.kernel.NotFound;

/// Prints of pictures: found where one was made before, made where not, by one however many ask.
@ApplicationScoped
class Prints {

    private final ImageFiles files;
    private final Lab lab;
    private final ConcurrentMap<String, CompletableFuture<byte[]>> making = new ConcurrentHashMap<>();

    Prints(ImageFiles files, Lab lab) {
        this.files = files;
        this.lab = lab;
    }

    /// What a print that is asked for in this type is here: JPEG where WebP cannot be made.
    static ImageType type(ImageType asked) {
        return asked == ImageType.WEBP && !Darkroom.makesWebp() ? ImageType.JPEG : asked;
    }

    byte[] of(StoredImage image, int width, ImageType asked) {
        var type = type(asked);
        var name = width + "." + type.name().toLowerCase(Locale.ROOT);
        return files.print(image.hash(), name).orElseGet(() -> made(image, width, type, name));
    }

    private byte[] made(StoredImage image, int width, ImageType type, String name) {
        var key = image.hash() + name;
        var mine = new CompletableFuture<byte[]>();
        var theirs = making.putIfAbsent(key, mine);
        if (theirs != null) {
            return join(theirs);
        }
        try {
            mine.complete(make(image, width, type, name));
        } catch (RuntimeException problem) {
            mine.completeExceptionally(problem);
        } finally {
            making.remove(key);
        }
        return join(mine);
    }

    private byte[] make(StoredImage image, int width, ImageType type, String name) {
        var original = files.original(image.hash()).orElseThrow(() -> new NotFound("the file of picture " + image.hash()));
        var print = lab.darkroom().print(original, width, type).bytes();
        files.keepPrint(image.hash(), name, print);
        return print;
    }

    private static byte[] join(CompletableFuture<byte[]> print) {
        try {
            return print.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }
}
