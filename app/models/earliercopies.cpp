// SPDX-License-Identifier: MIT
#include "models/earliercopies.h"

#include "proofs/proofstore.h"
#include "review/evidence/earlierproofs.h"

#include <algorithm>
#include <limits>

namespace proofdesk {

EarlierCopies::EarlierCopies(const SubmissionStore& store, const ProofStore& proofs, EarlierProofs& earlier)
    : m_store(store)
    , m_proofs(proofs)
    , m_earlier(earlier)
{
}

EarlierCopies::~EarlierCopies() = default;

void EarlierCopies::setCampaign(const CampaignId& campaign)
{
    m_earlier.flush(); // it may be the same campaign, opened anew
    m_campaign = campaign;
    m_given.clear();
    m_copies.clear();
    m_noted.clear();
    m_touched.clear();
    m_files.clear();
}

void EarlierCopies::learn(Index index)
{
    place(index);
    const QList<ProofImage> images = m_store.images(index);
    QList<ProofFiles> read;
    size_t noted = 0;
    for (const ProofImage& image : images) {
        read.append(m_proofs.files(m_campaign, ProofStore::keyOf(image)));
        noted = qHashMulti(noted, read.last().thumbnail, read.last().full);
    }
    if (m_noted.size() <= index)
        m_noted.resize(index + 1, 0);
    if (std::exchange(m_noted[index], noted) == noted)
        return;
    Files given;
    for (int i = 0; i < images.size(); ++i) {
        const ProofFiles& files = read.at(i);
        if (files.isEmpty())
            continue;
        m_earlier.note({{m_campaign, m_store.id(index)},
                        i,
                        files.thumbnail,
                        files.full,
                        m_store.workerId(index),
                        m_store.workerName(index)});
        EarlierFile* file = fileOf(files);
        if (file && !given.contains(file)) {
            given.append(file);
            file->givers.push_back(index);
        }
    }
    if (given.isEmpty())
        m_given.remove(index);
    else
        m_given.insert(index, given);
}

EarlierFile* EarlierCopies::fileOf(const ProofFiles& files)
{
    const auto [at, isNew] = m_files.try_emplace({files.thumbnail, files.full});
    if (!isNew)
        return at->second.get();
    const auto copies = m_earlier.copies(m_campaign, files.thumbnail, files.full);
    if (copies.isEmpty())
        return nullptr;
    at->second = std::make_unique<EarlierFile>(!files.full.isEmpty(), copies);
    EarlierFile* file = at->second.get();
    for (qsizetype i = 0; i < file->copies().size(); ++i) {
        const EarlierProofs::Copy& copy = file->copies().at(i);
        m_copies[copy.submission].append({file, i});
        file->setPlace(i, placeOf(*file, copy));
    }
    return file;
}

EarlierFile::Place EarlierCopies::placeOf(const EarlierFile& file, const EarlierProofs::Copy& copy) const
{
    const auto row = m_store.find(copy.submission);
    if (!row)
        return EarlierFile::Place::Away;
    const QList<ProofImage> images = m_store.images(*row);
    if (copy.image >= images.size())
        return EarlierFile::Place::Row;
    // Of that picture alone: what was read of its others says nothing about it.
    const ProofFiles now = m_proofs.files(m_campaign, ProofStore::keyOf(images.at(copy.image)));
    const bool isCompared =
        !now.full.isEmpty() || (!now.thumbnail.isEmpty() && !file.isFullRead() && !copy.byFull);
    return isCompared ? EarlierFile::Place::Compared : EarlierFile::Place::Row;
}

void EarlierCopies::place(Index index)
{
    const auto copies = m_copies.constFind(m_store.id(index));
    if (copies == m_copies.constEnd())
        return;
    for (const auto& [file, copy] : *copies) {
        if (file->setPlace(copy, placeOf(*file, file->copies().at(copy))))
            m_touched.insert(file);
    }
}

std::vector<EarlierCopies::Index> EarlierCopies::takeTouched()
{
    std::vector<Index> rows;
    for (EarlierFile* file : std::exchange(m_touched, {})) {
        size_t left = MostTold;
        for (const Index row : file->givers) {
            if (left == 0)
                break;
            if (m_given.value(row).contains(file)) {
                rows.push_back(row);
                --left;
            }
        }
    }
    return rows;
}

QList<SubmissionId> EarlierCopies::others(Index index, EarlierFile::Place place, qsizetype most) const
{
    QList<SubmissionId> found;
    const WorkerId worker = m_store.workerId(index);
    const Files files = m_given.value(index);
    for (const EarlierFile* file : files) {
        const QList<SubmissionId> ids = file->others(place, worker, m_store.id(index), most);
        if (files.size() == 1)
            return ids;
        for (const SubmissionId id : ids) {
            if (found.size() < most && !found.contains(id))
                found.append(id);
        }
    }
    return found;
}

int EarlierCopies::countOf(Index index, EarlierFile::Place place) const
{
    const WorkerId worker = m_store.workerId(index);
    int most = 0;
    const Files files = m_given.value(index);
    for (const EarlierFile* file : files)
        most = std::max(most, file->others(place, worker));
    if (files.size() > 1 || worker.isNull())
        return std::max(most > MostNamed ? most : 0, int(others(index, place, MostNamed).size()));
    return most;
}

std::vector<EarlierCopies::Index> EarlierCopies::rows(Index index) const
{
    std::vector<Index> found;
    for (const SubmissionId id : others(index, EarlierFile::Place::Row, MostNamed)) {
        if (const auto row = m_store.find(id))
            found.push_back(*row);
    }
    return found;
}

std::optional<EarlierProof> EarlierCopies::foremost(Index index) const
{
    QList<SubmissionId> away;
    for (const EarlierFile* file : m_given.value(index)) {
        away += file->others(EarlierFile::Place::Away, m_store.workerId(index), m_store.id(index),
                             std::numeric_limits<qsizetype>::max());
    }
    return away.isEmpty() ? std::nullopt : m_earlier.foremost(m_campaign, away);
}

} // namespace proofdesk
