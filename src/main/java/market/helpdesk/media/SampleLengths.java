package market.helpdesk.media;

import java.io.IOException;

/** How long the chunks of a track are, in their order. */
final class SampleLengths {

	private final FileBytes file;

	private final Box runs;

	private final Box sizes;

	private final long alike;

	private final long samples;

	private long run;

	private long sample;

	SampleLengths(FileBytes file, Boxes boxes, Box tables) throws IOException {
		this.file = file;
		this.runs = boxes.find(tables, "stsc").orElseThrow(() -> new DamagedFile("A track without chunks"));
		this.sizes = boxes.find(tables, "stsz").orElseThrow(() -> new DamagedFile("A track without samples"));
		this.alike = file.four(sizes.afterVersion());
		this.samples = file.four(sizes.afterVersion() + 4);
		if (file.four(runs.afterVersion()) * 12 > runs.length() - 8
				|| alike == 0 && samples * 4 > sizes.length() - 12) {
			throw new DamagedFile("Tables that are longer than they are");
		}
	}

	/** Returns the length of the next chunk, which has this number. */
	long ofChunk(long number) throws IOException {
		while (run + 1 < file.four(runs.afterVersion()) && first(run + 1) <= number) {
			run++;
		}
		var count = Math.min(file.four(runs.afterVersion() + 4 + run * 12 + 4), samples - sample);
		if (alike > 0) {
			sample += count;
			return count * alike;
		}
		var length = 0L;
		for (var end = sample + count; sample < end; sample++) {
			length += file.four(sizes.afterVersion() + 8 + sample * 4);
		}
		return length;
	}

	private long first(long run) throws IOException {
		return file.four(runs.afterVersion() + 4 + run * 12);
	}

}
