package org.broadtape.articles.likeness;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The MinHash of a text (Broder 1997; one permutation with rotation, Shrivastava and Li 2014): runs of three words are hashed into buckets,
/// and each keeps its least. The part of the buckets in which two texts agree estimates how much they have in common (Jaccard).
///
/// @param hashes one for each of 72 buckets
@SuppressWarnings("ArrayRecordComponent") // kept as it is in the database, compared only here
record Signature(long[] hashes) {

    static final int BANDS = 24;
    private static final int ROWS = 3;
    private static final int BUCKETS = BANDS * ROWS;
    private static final int WORDS_IN_RUN = 3;
    private static final int FEWEST_WORDS = 40;
    private static final int LONGEST = 100_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /// Of a text; empty where it is too short to say what it is like.
    static Optional<Signature> of(String text) {
        if (text.strip().split("\\s+", FEWEST_WORDS + 1).length <= FEWEST_WORDS) {
            return Optional.empty();
        }
        try (var words = runs(text.length() > LONGEST ? text.substring(0, LONGEST) : text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var hashes = LongStream.builder();
            words.reset();
            while (words.incrementToken()) {
                hashes.add(number(term));
            }
            words.end();
            var all = hashes.build().toArray();
            return all.length == BUCKETS ? Optional.of(new Signature(all)) : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static TokenStream runs(String text) {
        var tokenizer = new StandardTokenizer();
        tokenizer.setReader(new StringReader(text));
        var runs = new ShingleFilter(new LowerCaseFilter(tokenizer), WORDS_IN_RUN, WORDS_IN_RUN);
        runs.setOutputUnigrams(false);
        return new MinHashFilter(runs, 1, BUCKETS, 1, true);
    }

    // the filter writes a hash of 128 bits as eight characters; half of it is enough
    private static long number(CharTermAttribute term) {
        var number = 0L;
        for (var i = 0; i < Math.min(4, term.length()); i++) {
            number = number << 16 | term.charAt(i);
        }
        return number;
    }

    /// Keys of which two texts share at least one where they are alike: 96 of 100 times at a likeness of 0.5, always at 0.8.
    long[] bands() {
        return IntStream.range(0, BANDS).mapToLong(this::band).toArray();
    }

    private long band(int number) {
        var key = number + MIX;
        for (var row = 0; row < ROWS; row++) {
            key = (key ^ key >>> 29) * MIX + hashes[number * ROWS + row];
        }
        return key;
    }

    double likeness(Signature other) {
        return IntStream.range(0, BUCKETS).filter(i -> hashes[i] == other.hashes[i]).count() / (double) BUCKETS;
    }

    @Override
    public String toString() {
        return Arrays.toString(hashes);
    }
}
