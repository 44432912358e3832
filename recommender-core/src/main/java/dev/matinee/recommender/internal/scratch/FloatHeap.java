package dev.matinee.recommender.internal.scratch;

/** Keeps the k highest numbers: a binary heap with the lowest on top. For use by one thread. */
public final class FloatHeap {
  private final float[] heap;
  private int size;

  public FloatHeap(int capacity) {
    heap = new float[capacity];
  }

  /** The k-th highest number so far, or 0 while there are fewer. */
  public float limit() {
    return size < heap.length ? 0 : heap[0];
  }

  public void offer(float number) {
    if (size < heap.length) {
      rise(size++, number);
    } else if (number > heap[0]) {
      sink(number);
    }
  }

  private void rise(int from, float number) {
    int place = from;
    while (place > 0 && heap[(place - 1) / 2] > number) {
      heap[place] = heap[(place - 1) / 2];
      place = (place - 1) / 2;
    }
    heap[place] = number;
  }

  private void sink(float number) {
    int place = 0;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= number) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = number;
  }
}
