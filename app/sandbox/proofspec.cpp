// SPDX-License-Identifier: MIT
#include "sandbox/proofspec.h"

#include <array>

namespace proofdesk {

namespace {

constexpr std::array devices{
    ProofDevice{{1080, 2280}, false}, ProofDevice{{720, 1520}, false}, ProofDevice{{1080, 2400}, false},
    ProofDevice{{828, 1792}, false},  ProofDevice{{720, 1600}, false}, ProofDevice{{1280, 800}, true},
    ProofDevice{{1366, 768}, true},
};
static_assert(!devices[proofPhoneCount - 1].desktop && devices[proofPhoneCount].desktop);

} // namespace

std::span<const ProofDevice> proofDevices()
{
    return devices;
}

QSize proofSize(const ProofSpec& spec)
{
    const QSize whole = devices[spec.device % devices.size()].pixels;
    switch (spec.treatment) {
    case ProofTreatment::Cropped:
        return {whole.width(), whole.height() * 2 / 5};
    case ProofTreatment::Photographed:
        return {1200, 1600};
    case ProofTreatment::Plain:
        break;
    }
    return whole;
}

} // namespace proofdesk
