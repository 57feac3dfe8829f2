import type { PageWords } from './language.ts';

/** The Turkish words that pages have around their articles: months, "by", "read more" and so on. */
export const tr: PageWords = {
  months: [
    ['ocak', 'oca'],
    ['şubat', 'şub'],
    ['mart', 'mar'],
    ['nisan', 'nis'],
    ['mayıs'],
    ['haziran', 'haz'],
    ['temmuz', 'tem'],
    ['ağustos', 'ağu'],
    ['eylül', 'eyl'],
    ['ekim', 'eki'],
    ['kasım', 'kas'],
    ['aralık', 'ara'],
  ],
  by: ['yazan', 'yazar', 'haber'],
  and: ['ve'],
  published: ['yayınlanma', 'yayınlandı', 'yayın tarihi', 'giriş', 'oluşturma', 'eklenme'],
  updated: ['güncelleme', 'güncellendi', 'son güncelleme', 'düzenleme'],
  credit: ['foto', 'fotoğraf', 'görsel', 'kaynak', 'video'],
  more: ['ayrıca okuyun', 'devamını oku', 'ilgili haberler', 'benzer haberler', 'daha fazla'],
  asks: ['abone ol', 'paylaş', 'takip et', 'yorum yap', 'giriş yap'],
  helped: ['katkıda bulun'],
  offers: ['bülten', 'abone ol'],
  labels: ['reklam', 'yorumlar', 'etiketler', 'konular', 'yazar hakkında', 'kaynak'],
  comments: ['yorumlar', 'yorum'],
  replies: ['yanıtla', 'cevapla'],
  transcripts: ['deşifre', 'konuşma metni'],
  page: ['sayfa'],
  pageOf: [],
};
