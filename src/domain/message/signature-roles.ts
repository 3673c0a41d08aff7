import { foldWords, hasRoleWord } from '../work/titles-words';
import { hasStem, stems } from './word-stems';

/**
 * Trades that people sign with, in Latvian, Norwegian, Romanian and Russian, folded. They are not among the words of a bio, where most
 * of them are everyday words; below a closing word they are titles.
 */
const trades = stems(
  'farmaceit farmasoyt farmacist$ farmacista$ провизор$ фармацевт dispecer dispatcher диспетчер$ tametaj devizier kalkulator kalkylator сметчик$ glabataj ' +
    'konservator muzeograf хранитель$ куратор$ kurator$ kuratore$ curator bibliotekar bibliotecar библиотекарь$ inspektor inspector инспектор$ feldser фельдшер$ ' +
    'sykepleier helsesykepleier медсестра$ psihiatr psihologs$ psihologe$ psiholog$ psykolog психолог$ terapeit terapeut logoped логопед$ stomatolog стоматолог$ ' +
    'zobarst tannlege veterinar ветеринар$ agronom агроном$ fotograf фотограф$ mehanik mekaniker механик$ сварщик$ водитель$ sjafor sofer$ ekonomist grafik ' +
    'kasier кассир$ повар$ pavars$ bucatar audzinataj воспитатель$ invatator rektor$ rektors$ rektore$ rector$ ректор$ декан$ dekan$ dekans$ decan$ prorektor prorector ' +
    'проректор$ prodekan prodecan методист$ metodik ministr$ ministrs$ ministre$ ministru$ министр$ deputat депутат$ primar$ viceprimar мэр$ ordforer kommunedirektor ' +
    'arhivar arkivar архивариус$ producent regizor режиссер$ rezisor regissor tulks$ tulce$ tolk$ traducator юрисконсульт$ нотариус$ prokuror procuror прокурор$ ' +
    'tiesnes dommer$ judecator судья$ likvidator бригадир$ прораб$ formann byggeleder magaziner кладовщик$ vanzator merchandiser мерчендаизер$ товаровед$ achizitor ' +
    'innkjoper laborant лаборант$ inginera$ diriginte kinologs$ geodez геодезист$',
);
/** Romanian and German scholars put their rank before the name, shortened. */
const shortRank = /(?:^|\s)(?:conf|prof|lect|asist)\.? ?univ\b/i;

/** What Norwegian writes before a trade, as one word with it. */
const norwegianRank = /\b(?:forste|over|hoved|senior|spesial|fag|under|vise)(?=[a-z]{5})/g;

/** Whether a line of a signature holds a word that says what its writer does. */
export function isTitleLike(text: string): boolean {
  const simple = foldWords(text.slice(0, 200)).replace(norwegianRank, '');
  return hasRoleWord(text) || hasStem(simple, trades) || shortRank.test(text.slice(0, 60));
}
